using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Erasure;
using ContactCenter.Api;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Topics;

/// <summary>What calls are about, from the owner's list: found by words and examples, and learned from what people say.</summary>
internal static class TopicsFeature
{
    public static void AddTopics(this IServiceCollection services)
    {
        services.AddSingleton(StoreOf);
        services.AddSingleton<TypedExamples>();
        services.AddSingleton<TopicKnowledge>();
        services.AddSingleton<LabelExamples>();
        services.AddSingleton<TopicTraining>();
        services.AddSingleton<TrainingRequests>();
        services.AddSingleton<IGoneTexts, GoneExamples>();
        services.AddSingleton<CallLabels>();
        services.AddSingleton<TopicApplications>();
        services.AddSingleton<TopicsReading>();
        services.AddSingleton<TopicLines>();
        services.AddSingleton<CallsWithoutTopic>();
        services.AddSingleton<TopicStep>();
        services.AddSingleton<IAnalysisStep>(provider => provider.GetRequiredService<TopicStep>());
        services.AddSingleton<IWorkHandler, TrainTopicsHandler>();
        services.AddSingleton<IWorkHandler, ApplyTopicsHandler>();
        services.AddSingleton<IWorkHandler, TellTopicHandler>();
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [TopicEndpoints.Tag] = "What calls are about, from the owner's list." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(TopicsResource)] = """
                        {"items":[{"id":"returns","name":"Returns","examples":12,"labels":7,"calls":340,"score":0.71,"words":["refund"],"warning":null,
                        "removed":false}],"next":null,"total":1,
                        "training":{"number":3,"at":"2026-01-05T10:00:00Z","trained":true},"agreement":{"agreed":17,"labels":20,"share":0.85},
                        "application":{"since":"2025-12-01T00:00:00Z","state":"running","at":"2026-01-05T10:00:00Z","done":120}}
                        """,
                    [typeof(TopicResource)] =
                        """
                        {"id":"returns","name":"Returns","examples":12,"labels":7,"calls":340,"score":0.71,"words":["refund"],"warning":null,"removed":false}
                        """,
                    [typeof(TrainingResource)] = """{"number":3,"at":"2026-01-05T10:00:00Z","trained":true}""",
                    [typeof(AgreementResource)] = """{"agreed":17,"labels":20,"share":0.85}""",
                    [typeof(ApplicationResource)] = """{"since":"2025-12-01T00:00:00Z","state":"running","at":"2026-01-05T10:00:00Z","done":120}""",
                    [typeof(WithoutTopicResource)] = """
                        {"since":"2025-12-06T10:00:00Z","calls":21,"alone":6,"groups":[{"calls":15,"phrases":["bicycle garage","office"],
                        "newest":[{"callId":"c8061992c89a65e3790bfa0aaca6f069","startedAt":"2026-01-04T10:00:00Z"}]}]}
                        """,
                    [typeof(TopicGroupResource)] = """
                        {"calls":15,"phrases":["bicycle garage","office"],
                        "newest":[{"callId":"c8061992c89a65e3790bfa0aaca6f069","startedAt":"2026-01-04T10:00:00Z"}]}
                        """,
                    [typeof(GroupedCallResource)] = """{"callId":"c8061992c89a65e3790bfa0aaca6f069","startedAt":"2026-01-04T10:00:00Z"}""",
                    [typeof(ApplyTopicsRequest)] = """{"since":"2025-12-01T00:00:00Z"}""",
                    [typeof(TopicLabelRequest)] = """{"topic":"returns","lines":[3,5]}""",
                },
            },
            TopicsJson.Default);
    }

    private static ITopicStore StoreOf(IServiceProvider provider) => provider.IsInMemory()
        ? new MemoryTopics((MemoryAnalyses)provider.GetRequiredService<IAnalysisStore>())
        : new SqliteTopics(provider.GetRequiredService<HistoryDatabase>(), provider.GetRequiredService<ErasedCalls>());
}
