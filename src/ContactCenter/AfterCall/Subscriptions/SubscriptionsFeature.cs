using ContactCenter.Access.Audit;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Erasure;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Programs elsewhere ask to be told of events, and are: signed, and again until they have taken it.</summary>
internal static class SubscriptionsFeature
{
    public static void AddSubscriptions(this IServiceCollection services)
    {
        foreach (var column in SubscriptionRows.Columns)
            services.AddSingleton(column);
        services.AddSingleton(StoreOf);
        services.AddSingleton<MakerRights>();
        services.AddSingleton<SubscriptionChanges>();
        services.AddSingleton<SubscriptionMetrics>();
        services.AddSingleton<SubscriptionStates>();
        services.AddSingleton<SubscriptionSender>();
        services.AddSingleton<SpokenAnswers>();
        services.AddSingleton<EventBodies>();
        services.AddSingleton<SubscriptionTriggers>();
        services.AddSingleton<ISettledCalls>(provider => provider.GetRequiredService<SubscriptionTriggers>());
        services.AddSingleton<IEndedRecordings>(provider => provider.GetRequiredService<SubscriptionTriggers>());
        services.AddSingleton<IEndedRecordings, SpokenAnswerTrigger>();
        services.AddSingleton<IEndedAnalyses>(provider => provider.GetRequiredService<SubscriptionTriggers>());
        services.AddSingleton<ICopiesElsewhere, ErasedCallEvents>();
        services.AddSingleton<IWorkHandler, AnnounceHandler>();
        services.AddSingleton<IWorkHandler, TellHandler>();
        services.AddHealthChecks().AddCheck<SubscriptionsHealthCheck>(SubscriptionsHealthCheck.Name);
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [SubscriptionEndpoints.Tag] = "Programs elsewhere that are told of events." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(SubscriptionRequest)] = """
                        {"url":"https://crm.example.com/hooks","events":["call.ended","analysis.ready"],"permissions":{"read":["Sales"],"hear":[]}}
                        """,
                    [typeof(SubscriptionGrants)] = """{"read":["Sales"],"hear":[]}""",
                    [typeof(SubscriptionPermissionsResource)] = """{"read":["Sales"],"hear":[]}""",
                    [typeof(SubscriptionSecretResource)] = """{"id":"2023","secret":"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="}""",
                    [typeof(SubscriptionResource)] = """
                        {"id":"2023","url":"https://crm.example.com/hooks","events":["call.ended","analysis.ready"],
                        "permissions":{"read":["Sales"],"hear":[]},"state":"active","reason":null,"madeBy":"ada","createdAt":"2026-01-05T10:00:00Z",
                        "lastError":null,"lastAcceptedAt":"2026-01-05T10:15:00Z","dropped":0}
                        """,
                },
            },
            SubscriptionJson.Default);
    }

    private static SubscriptionStore StoreOf(IServiceProvider provider) => new(
        provider.GetRequiredService<ICommitter>(),
        provider.GetRequiredService<AuditLog>(),
        provider.FindLive() is { } live ? SubscriptionRows.All(live) : []);
}
