using ContactCenter.Api;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Erasure;

/// <summary>What somebody wants to be forgotten is removed for good, and cannot come back.</summary>
internal static class ErasureFeature
{
    private const string Removed = """
        {"calls":2,"recordings":3,"sounds":3,"transcripts":3,"notes":1,"surveys":1,"messages":1,"inputs":4,"work":0,"webhooks":0}
        """;

    public static void AddErasures(this IServiceCollection services)
    {
        services.AddSingleton<CallContents>();
        services.AddSingleton<CallEraser>();
        services.AddSingleton<ErasureRun>();
        services.AddSingleton<Erasures>();
        services.AddSingleton<IWorkHandler, EraseHandler>();
        services.AddHostedService<RestoredErasures>();
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [ErasureEndpoints.Tag] = "What was erased because somebody asked for it." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(RemovedCounts)] = Removed,
                    [typeof(ErasureRequest)] = """{"number":"447700900001","call":null}""",
                    [typeof(ErasurePreviewResource)] =
                        $$"""{"kind":"number","removed":{{Removed}},"atHand":[],"held":[],"notReached":["backups","platform","crms"]}""",
                    [typeof(ErasureResource)] = $$"""
                        {"id":"0f3b2a1c4d5e6f708192a3b4c5d6e7f8","at":"2026-01-05T10:00:00Z","by":"ada","kind":"number","state":"done",
                        "doneAt":"2026-01-05T10:00:01Z","removed":{{Removed}},"notReached":["backups","platform","crms"],
                        "deliveries":[{"target":"crm","remoteId":null,"at":"2026-01-04T09:00:00Z","possible":false,"state":"listed"}]}
                        """,
                    [typeof(ErasedDeliveryResource)] =
                        """{"target":"crm","remoteId":null,"at":"2026-01-04T09:00:00Z","possible":false,"state":"listed"}""",
                },
            },
            ErasuresJson.Default);
    }
}
