"""The server as rocketchat-API for Python asks it."""
import json
import os

from rocketchat_API.rocketchat import RocketChat

rocket = RocketChat(
    user_id=os.environ["USER_ID"], auth_token=os.environ["TOKEN"], server_url=os.environ["ADDRESS"]
)

everything = list(rocket.integrations_list())
assert len(everything) > 30, "the demo has about 40 integrations"
assert len({each["_id"] for each in everything}) == len(everything), "the pages meet each integration once"

query = json.dumps({"urls": {"$regex": "^http://"}})
http = list(rocket.integrations_list(query=query, fields=json.dumps({"urls": 1}), count=2))
assert 0 < len(http) < len(everything)
assert all(list(each) == ["_id", "urls"] for each in http)

try:
    list(rocket.integrations_list(query="{"))
    raise SystemExit("a query that is no JSON was answered")
except SystemExit:
    raise
except Exception as refused:
    assert "query" in str(refused), refused
print("rocketchat-API: all pages, a query and a refusal as it expects")
