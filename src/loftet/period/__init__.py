"""Days, intervals of the calendar, school terms, public holidays, and the forms periods are typed in."""
