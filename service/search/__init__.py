"""搜索: one question over news, alerts, topic pages, activities, stations and services. It writes nothing."""
