using ContactCenter.Api;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>People judge calls by scorecards.</summary>
internal static class ReviewsFeature
{
    public static void AddReviews(this IServiceCollection services)
    {
        services.AddSettings(ReviewSettings.Read, "Analysis");
        services.AddSingleton(StoreOf);
        services.AddSingleton<ReviewTexts>();
        services.AddSingleton<ReviewedAgents>();
        services.AddSingleton<ReviewedCalls>();
        services.AddSingleton<ReviewProposals>();
        services.AddSingleton<CallReviews>();
        services.AddSingleton<ToldReviews>();
        services.AddSingleton<ReviewAnswers>();
        services.AddSingleton<ReviewLists>();
        services.AddHostedService<ReviewSamples>();
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [ReviewEndpoints.Tag] = "How people judge calls." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(ReviewRequest)] = """
                        {"scorecard":"service","state":"published","answers":[{"question":"greeting","value":true,"segment":0,"comment":"Friendly."}]}
                        """,
                    [typeof(ReviewAnswerRequest)] = """{"question":"greeting","value":true,"segment":0,"comment":"Friendly."}""",
                    [typeof(ReviewScorecardResource)] = """{"id":"service","version":4}""",
                    [typeof(ReviewAnswerResource)] = """
                        {"question":"greeting","text":"Did the agent greet the caller?","kind":"yesNo","levels":null,"choices":[],"notApplicable":false,
                        "critical":true,"weight":2,"value":true,"proposed":true,"segment":0,"earlierSegment":null,"comment":"Friendly."}
                        """,
                    [typeof(ReviewReplyRequest)] = """{"comment":"The line was bad."}""",
                    [typeof(ReviewResource)] = """
                        {"id":"3","callId":"c8061992c89a65e3790bfa0aaca6f069","startedAt":"2026-01-05T10:00:00Z","department":"Sales","agentId":"2004",
                        "reviewer":"Sue","scorecard":{"id":"service","version":4},"revision":1,"state":"published","answers":[{"question":"greeting",
                        "text":"Did the agent greet the caller?","kind":"yesNo","levels":null,"choices":[],"notApplicable":false,"critical":true,"weight":2,
                        "value":true,"proposed":true,"segment":0,"earlierSegment":null,"comment":"Friendly."}],"mark":1,"agentComment":null,
                        "changedAt":"2026-01-05T11:00:00Z","publishedAt":"2026-01-05T11:00:00Z"}
                        """,
                    [typeof(ReviewListResource)] = """
                        {"id":null,"callId":"c8061992c89a65e3790bfa0aaca6f069","agentId":"2004","agent":"ann","department":"Sales",
                        "startedAt":"2026-01-05T10:00:00Z","state":"due","reasons":["lowMark"],"reviewer":null,"mark":null,"markHidden":false}
                        """,
                },
            },
            ReviewJson.Default);
    }

    private static IReviewStore StoreOf(IServiceProvider provider) => provider.IsInMemory()
        ? new MemoryReviews()
        : new SqliteReviews(provider.GetRequiredService<HistoryDatabase>(), provider.GetRequiredService<ErasedCalls>());
}
