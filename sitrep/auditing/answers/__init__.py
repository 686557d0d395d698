"""Answers: what a text tells of those who deny, or stand by, what somebody else gave."""
