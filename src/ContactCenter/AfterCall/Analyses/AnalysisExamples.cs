using ContactCenter.AfterCall.Analyses.Figures;
using ContactCenter.Api;
using ContactCenter.Calls.Resources;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>What the API's description shows of analyses.</summary>
internal static class AnalysisExamples
{
    private const string Facts = """
        {"sentiment":null,"language":{"code":"en","score":0.99,"provider":"Embedded"},
        "topic":{"id":"returns","label":"Returns","score":0.71,"source":"examples","provider":"Embedded","removed":false},"talk":null}
        """;

    public static ApiDescription Part { get; } = new()
    {
        Fields = new Dictionary<Type, IReadOnlyList<ApiField>>
        {
            [typeof(CallDetailResource)] = [new(AnalysisOfCall.Field, typeof(AnalysisFactsResource), Facts)],
        },
        Examples = new Dictionary<Type, string>
        {
            [typeof(AnalysisResource)] = """
                {"callId":"c8061992c89a65e3790bfa0aaca6f069","sentiment":null,"keyPhrases":[],"language":{"code":"en","score":0.99,"provider":"Embedded"},
                "entities":[],"syntax":[],"topic":null,"summary":null,"talk":null,"steps":[]}
                """,
            [typeof(AnalysisFactsResource)] = Facts,
            [typeof(CallSentimentResource)] = """
                {"label":"negative","score":0.62,"value":-0.31,"provider":"Embedded",
                "parties":{"caller":{"label":"negative","score":0.62,"value":-0.31}},"course":[],"falling":true}
                """,
            [typeof(LabelledValue)] = """{"label":"negative","score":0.62,"value":-0.31}""",
            [typeof(CoursePartResource)] = """{"start":0,"end":21.3,"caller":-0.2,"agent":0.1}""",
            [typeof(KeyPhraseResource)] = """{"text":"broken chair","segment":3,"begin":12,"end":24,"score":0.81,"provider":"Embedded"}""",
            [typeof(CallLanguageResource)] = """{"code":"en","score":0.99,"provider":"Embedded"}""",
            [typeof(EntityResource)] = """{"type":"orderNumber","text":"4711 02","segment":5,"begin":19,"end":26,"score":0.8,"provider":"Embedded"}""",
            [typeof(TokenResource)] = """{"text":"chair","tag":"NOUN","segment":3,"begin":19,"end":24,"score":0.99,"provider":"Embedded"}""",
            [typeof(CallTopicResource)] =
                """{"id":"returns","label":"Returns","score":0.71,"source":"examples","provider":"Embedded","removed":false}""",
            [typeof(SummaryResource)] = """
                {"bullets":["The chair arrived broken."],"paragraph":"The chair arrived broken.","provider":"languageModel",
                "reason":"The chair arrived broken.","outcome":"A new chair is sent.","followUps":[{"text":"Collect the broken chair.","segment":4}]}
                """,
            [typeof(FollowUpResource)] = """{"text":"Collect the broken chair.","segment":4}""",
            [typeof(TalkResource)] = """
                {"durationSeconds":213.4,"silenceSeconds":31.2,"longestSilenceSeconds":8.5,"overlapSeconds":2.1,"agentShare":0.45,"agent":null,
                "caller":{"seconds":98.7,"turns":21,"interruptions":1,"wordsPerMinute":161,"longestMonologueSeconds":25.4},"unknown":null,
                "provider":"Embedded"}
                """,
            [typeof(TalkSideResource)] = """{"seconds":98.7,"turns":21,"interruptions":1,"wordsPerMinute":161,"longestMonologueSeconds":25.4}""",
            [typeof(AnalysisFigureResource)] = """
                {"key":"2026-01-05","series":"returns","calls":42,"sentiment":{"value":-0.08,"positive":9,"negative":14,"neutral":17,"mixed":2},
                "talkSeconds":213.4,"answered":12,"csat":0.75}
                """,
            [typeof(SentimentFigureResource)] = """{"value":-0.08,"positive":9,"negative":14,"neutral":17,"mixed":2}""",
            [typeof(StepResource)] = """{"step":"sentiment","state":"impossible","provider":null,"reason":"there are no word rules for sv"}""",
        },
    };
}
