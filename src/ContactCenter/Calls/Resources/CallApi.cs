using ContactCenter.Api;
using ContactCenter.Calls.Surveys;

namespace ContactCenter.Calls.Resources;

/// <summary>What calls look like in the API.</summary>
internal static class CallApi
{
    public const string Tag = "Calls";

    private const string Leg = "c8061992c89a65e3790bfa0aaca6f069";

    public static ApiDescription Description { get; } = new()
    {
        Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [Tag] = "Calls and what their callers answered." },
        Texts = [typeof(CallCursor), typeof(LegId)],
        Examples = new Dictionary<Type, string>
        {
            [typeof(LegResource)] = $$"""
                {"legId":"{{Leg}}","role":"caller","endpoint":"447700900001","department":null,"state":"ended","startedAt":"2026-01-05T10:00:00Z",
                "answeredAt":"2026-01-05T10:00:00Z","endedAt":"2026-01-05T10:04:10Z","endReason":null}
                """,
            [typeof(CallResource)] = $$"""
                {"callId":"{{Leg}}","direction":"inbound","caller":"447700900001","number":"442079460000","department":"Sales","state":"ended",
                "startedAt":"2026-01-05T10:00:00Z","answeredAt":"2026-01-05T10:00:00Z","endedAt":"2026-01-05T10:04:10Z","legs":[],"endedBy":null,
                "externalId":"4711","source":"pbx"}
                """,
            [typeof(CallDetailResource)] = $$"""
                {"callId":"{{Leg}}","direction":"inbound","caller":"447700900001","number":"442079460000","department":"Sales","state":"ended",
                "startedAt":"2026-01-05T10:00:00Z","answeredAt":"2026-01-05T10:00:00Z","endedAt":"2026-01-05T10:04:10Z","legs":[],"survey":null,
                "messages":[],"timeline":[{"at":"2026-01-05T10:00:00Z","kind":"webhook","what":"called 442079460000, menu Main"}],
                "attributes":{"SipHeader_X-Account":"17","topic":"orders"},"inputs":[],"endedBy":null,"can":[],
                "notes":{"text":"Wants a call on Monday.","by":"sue","at":"2026-01-05T10:05:00Z"},
                "recording":{"policy":"split","announcedAt":"2026-01-05T10:00:12Z","language":"en-GB","declined":false,"pausedAt":null,"stoppedAt":null},
                "sensitive":[{"requestId":"c8061992c89a65e3790bfa0aaca6f069-3","name":"card","state":"accepted","reason":null,"by":"sue",
                "askedAt":"2026-01-05T10:02:00Z","endedAt":"2026-01-05T10:02:41Z"}],
                "externalId":"4711","source":"pbx"}
                """,
            [typeof(RecordingTermsResource)] =
                """{"policy":"split","announcedAt":"2026-01-05T10:00:12Z","language":"en-GB","declined":false,"pausedAt":null,"stoppedAt":null}""",
            [typeof(InputResource)] = """
                {"at":"2026-01-05T10:00:04Z","state":"menu","target":"Main","plan":4,"keys":"1","speech":null,"cause":"timed_out","matched":null,"service":null}
                """,
            [typeof(HeardResource)] = """{"text":"sales please","confidence":0.92}""",
            [typeof(ToldResource)] =
                """{"name":"crm","failed":false,"variables":{"vip":"yes"},"actions":null,"heardAt":"2026-01-05T10:00:09Z"}""",
            [typeof(CommandResource)] =
                $$"""{"callId":"{{Leg}}","command":"askForDigits","department":null,"by":"sue","at":"2026-01-05T10:03:00Z","requestId":"{{Leg}}-3"}""",
            [typeof(DepartmentResource)] = """{"name":"Support","open":false,"noTransfer":"Support is closed."}""",
            [typeof(NotesResource)] = """{"text":"Wants a call on Monday.","by":"sue","at":"2026-01-05T10:05:00Z"}""",
            [typeof(NotesRequest)] = """{"text":"Wants a call on Monday."}""",
            [typeof(SensitiveInquiry)] = """{"name":"card"}""",
            [typeof(SensitiveResource)] = $$"""
                {"requestId":"{{Leg}}-3","name":"card","state":"accepted","reason":null,"by":"sue","askedAt":"2026-01-05T10:02:00Z",
                "endedAt":"2026-01-05T10:02:41Z"}
                """,
            [typeof(TransferRequest)] = """{"department":"Support"}""",
            [typeof(SurveyResource)] = $$"""
                {"callId":"{{Leg}}","caller":"447700900001","department":"Sales","agent":"447700900101","agentId":null,"score":4,
                "answers":[{"question":"How satisfied were you?","score":4,"message":null,"at":"2026-01-05T10:04:05Z"}],
                "askedAt":"2026-01-05T10:04:00Z","answeredAt":"2026-01-05T10:04:05Z"}
                """,
            [typeof(SurveyFigureResource)] = """
                {"key":"Sales","asked":6,"answered":5,"satisfied":3,"csat":0.6,"mean":3.8,"low":1,"high":5,"distribution":{"2":1,"3":1,"4":1,"5":2}}
                """,
            [typeof(AnswerResource)] = """{"question":"How satisfied were you?","score":4,"message":null,"at":"2026-01-05T10:04:05Z"}""",
            [typeof(MessageResource)] = """
                {"number":1,"about":"Sales","caller":"447700900001","state":"recorded",
                "url":"https://api.nexmo.com/v1/files/aaaaaaaa-bbbb-cccc-dddd-0123456789ab","askedAt":"2026-01-05T10:01:00Z",
                "startedAt":"2026-01-05T10:01:05Z","endedAt":"2026-01-05T10:01:20Z","size":480044}
                """,
            [typeof(TimelineResource)] = """{"at":"2026-01-05T10:00:00Z","kind":"webhook","what":"called 442079460000, menu Main"}""",
        },
    };
}
