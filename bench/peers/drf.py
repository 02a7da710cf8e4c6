"""S1b's peer: Django and its REST framework, with models, a serializer and its own pages, on the same server as ours."""

import os
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import django
from django.conf import settings

_place = urlsplit(os.environ["PEER_DSN"])
settings.configure(
    SECRET_KEY="only-for-measuring", ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, USE_TZ=True,
    DATABASES={"default": {
        "ENGINE": "django.db.backends.postgresql", "NAME": _place.path.lstrip("/"), "USER": unquote(_place.username or ""),
        "PASSWORD": unquote(_place.password or ""), "HOST": parse_qs(_place.query)["host"][0], "CONN_MAX_AGE": None,
    }},
    REST_FRAMEWORK={
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"], "UNAUTHENTICATED_USER": None,
    },
)
django.setup()

import jwt  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.db.models.functions import Coalesce  # noqa: E402
from django.http import HttpRequest, JsonResponse  # noqa: E402
from django.urls import path  # noqa: E402
from rest_framework import authentication, exceptions, generics, pagination, permissions, serializers  # noqa: E402

from bench.peers import plain  # noqa: E402


class Session(models.Model):
    id = models.UUIDField(primary_key=True)
    person_id = models.UUIDField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        app_label, managed, db_table = "peer", False, "session"


class Division(models.Model):
    code = models.TextField(primary_key=True)
    name = models.TextField()

    class Meta:
        app_label, managed, db_table = "peer", False, "division"


class Activity(models.Model):
    id = models.UUIDField(primary_key=True)
    number, state, title, category, unit_name, address, risk = (models.TextField() for _ in range(7))
    community = models.ForeignKey(Division, on_delete=models.DO_NOTHING, db_column="community")
    region = models.TextField()
    team_id = models.UUIDField(null=True)
    lng, lat = models.FloatField(), models.FloatField()
    starts_at, ends_at, recruit_to = (models.DateTimeField() for _ in range(3))
    places = models.IntegerField()
    minors = models.BooleanField()
    list_key = models.BigIntegerField()

    class Meta:
        app_label, managed, db_table = "peer", False, "activity"


class Shift(models.Model):
    id = models.UUIDField(primary_key=True)
    activity = models.ForeignKey(Activity, on_delete=models.DO_NOTHING)
    taken = models.IntegerField()

    class Meta:
        app_label, managed, db_table = "peer", False, "activity_shift"


class Listed(serializers.ModelSerializer[Activity]):
    region_name = serializers.CharField(source="community.name")
    taken = serializers.IntegerField(source="held")

    class Meta:
        model, fields = Activity, plain.COLUMNS


class Bearer(authentication.BaseAuthentication):
    def authenticate(self, request: Any) -> Any:
        try:
            session = plain.session_of(request.headers.get("Authorization", ""))
        except jwt.PyJWTError as wrong:
            raise exceptions.AuthenticationFailed() from wrong
        found = Session.objects.filter(id=session, ended_at=None).first()
        if found is None:
            raise exceptions.AuthenticationFailed()
        return found, session


class ByKey(pagination.CursorPagination):
    page_size, ordering = 20, ("list_key", "id")


class Activities(generics.ListAPIView[Activity]):
    authentication_classes = (Bearer,)
    permission_classes = (permissions.AllowAny,)
    serializer_class, pagination_class = Listed, ByKey

    def get_queryset(self) -> Any:
        theirs = Shift.objects.filter(activity=models.OuterRef("pk")).values("activity")
        held = Coalesce(models.Subquery(theirs.annotate(sum=models.Sum("taken")).values("sum")), 0)
        here = Activity.objects.filter(community=self.request.GET["region"], list_key__isnull=False)
        return here.select_related("community").annotate(held=held)


def ready(request: HttpRequest) -> JsonResponse:
    """It runs."""
    return JsonResponse({"status": "ok"})


urlpatterns = [path("activities", Activities.as_view()), path("ready", ready)]
app = get_wsgi_application()
