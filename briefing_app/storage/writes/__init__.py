"""The write half of the repositories: the ORM, so that the journal sees every change."""
