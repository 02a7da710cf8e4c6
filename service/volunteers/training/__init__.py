"""Courses, quizzes and classes. Minutes of study are no minutes of service (VO11, Order 67 arts. 8, 19)."""
