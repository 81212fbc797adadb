// What is particular to a list of stories.
