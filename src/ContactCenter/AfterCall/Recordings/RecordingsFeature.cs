using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Api;
using ContactCenter.Calls.Resources;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Recordings of calls: brought in, kept encrypted, heard by who may.</summary>
internal static class RecordingsFeature
{
    private const string DecodedFolder = "decoded";

    private const string Example = """
        {"id":"2017","callId":"c8061992c89a65e3790bfa0aaca6f069","source":"platform","kind":"conversation","department":"Sales",
        "agent":"447700900101","startedAt":"2026-01-05T10:00:20Z","durationSeconds":184.2,"channels":2,"state":"ready","reason":null,
        "notTranscribed":null,"size":5894444,"canHear":true,"canHearOriginal":false,"channelCheck":"verified","progress":null,
        "shorterThanTalk":false}
        """;

    private const string Shape =
        """{"version":2,"channels":1,"sample_rate":8000,"samples_per_pixel":800,"bits":8,"length":2,"data":[-9,9,-64,64]}""";

    private const string Faults = """{"postcallTranscribeEnabled":"is neither 'true' nor 'false', and changes nothing"}""";

    public static void AddRecordings(this IServiceCollection services)
    {
        services.AddSettings(RecordingsSettings.Read, "Recordings");
        services.AddSettings(RedactionSettings.Read, "Analysis");
        services.AddSounds();
        services.AddRecordingSources();
        services.AddSingleton<RecordingDownloads>();
        services.AddSingleton(RecordingRows.Keys);
        services.AddSingleton(IndexOf);
        services.AddSingleton<RecordingKeys>();
        services.AddSingleton(DecodedOf);
        services.AddSingleton<SealedSounds>();
        services.AddSingleton<SoundFiles>();
        services.AddSingleton<MarkedSounds>();
        services.AddSingleton<RecordingEndings>();
        services.AddSingleton<Hearing>();
        services.AddSingleton<ChangedSounds>();
        services.AddSingleton<RecordingMetrics>();
        services.AddSingleton<ChannelChecks>();
        services.AddSingleton<ShortRecordings>();
        services.AddSingleton<HeardRecordings>();
        services.AddSingleton<AwaitedModels>();
        services.AddSingleton<HearingProgress>();
        services.AddSingleton<FoundAgents>();
        services.AddSingleton<IGauges, RecordingGauges>();
        services.AddSingleton<ICallDetailPart, RecordingsOfCall>();
        services.AddSingleton<ICallDetailPart, AttributeFaultsOfCall>();
        services.AddSingleton<IAttributeGuard, ReadAttributes>();
        services.AddSingleton<IWorkHandler, ExpectRecordingHandler>();
        services.AddSingleton<IWorkHandler, ImportRecordingHandler>();
        services.AddSingleton<IWorkHandler, MissingRecordingHandler>();
        services.AddSingleton<IWorkHandler, AwaitCompletionHandler>();
        services.AddSingleton<IWorkHandler, FetchRecordingHandler>();
        services.AddSingleton<IWorkHandler, RemoveSoundHandler>();
        services.AddSingleton<IStartLines, RecordingStartLines>();
        services.AddHealthChecks().AddCheck<RecordingsHealthCheck>(RecordingsHealthCheck.Name);
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [RecordingEndpoints.Tag] = "Recordings of calls." },
                Texts = [typeof(RecordingCursor)],
                Fields = new Dictionary<Type, IReadOnlyList<ApiField>>
                {
                    [typeof(CallDetailResource)] =
                    [
                        new(RecordingsOfCall.Field, typeof(IReadOnlyList<RecordingResource>), $"[{Example}]"),
                        new(AttributeFaultsOfCall.Field, typeof(SortedDictionary<string, string>), Faults),
                    ],
                },
                Examples = new Dictionary<Type, string> { [typeof(RecordingResource)] = Example, [typeof(PeaksResource)] = Shape },
            },
            RecordingJson.Default);
    }

    private static DecodedSounds DecodedOf(IServiceProvider provider) => new(
        provider.IsInMemory() ? null : Path.Combine(provider.GetRequiredService<StorageSettings>().Path, DecodedFolder),
        provider.GetRequiredService<RecordingsSettings>().KeepFreeBytes,
        provider.GetRequiredService<TimeProvider>());

    private static IRecordingIndex IndexOf(IServiceProvider provider) => provider.FindLive() is { } live
        ? new SqliteRecordings(live, provider.GetRequiredService<ErasedCalls>())
        : new MemoryRecordings();
}
