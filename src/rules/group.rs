//! Groups that several rules count over: the posts of a locality, the people of a level and block.
