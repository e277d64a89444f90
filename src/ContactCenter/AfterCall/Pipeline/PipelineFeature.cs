using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Search;
using ContactCenter.Api;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Resources;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>From a recording to its words: transcription, redaction, and what people read.</summary>
internal static class PipelineFeature
{
    private const string Facts = """{"recordingIds":["2017"]}""";

    public static void AddPipeline(this IServiceCollection services)
    {
        services.AddSettings(static source =>
            new PlatformTranscription(source.Get<TranscriptionSettings>().Engine == TranscriptionEngineKind.Platform));
        services.AddSingleton<IRecordingPipeline, TranscriptionPipeline>();
        services.AddSingleton(CallKeys.Column);
        services.AddSingleton(KeysOf);
        services.AddSingleton(RowsOf);
        services.AddSingleton<SummaryDocuments>();
        services.AddSingleton<IndexRepair>();
        services.AddSingleton<Transcripts>();
        services.AddSingleton<ITranscripts>(provider => provider.GetRequiredService<Transcripts>());
        services.AddSingleton<ITranscriptTexts>(provider => provider.GetRequiredService<Transcripts>());
        services.AddSingleton<ICallDetailPart, TranscriptOfCall>();
        services.AddSingleton<TranscriptIndex>();
        services.AddSingleton<ReadTranscripts>();
        services.AddSingleton<SpokenNames>();
        services.AddSingleton<LanguageCheck>();
        services.AddSingleton<TranscriptRedaction>();
        services.AddSingleton<RecordingHearing>();
        services.AddSingleton<HeardWords>();
        services.AddSingleton<UnkeptWords>();
        services.AddSingleton<IWorkHandler, TranscribeHandler>();
        services.AddSingleton<IWorkHandler, ImportTranscriptHandler>();
        services.AddSingleton<IWorkHandler, ReadTranscriptHandler>();
        services.AddSingleton<IWorkHandler, ForgetTranscriptionHandler>();
        services.AddSingleton<IWorkHandler, CoverHandler>();
        services.AddSingleton<IAttributeGuard, LanguageAttributes>();
        services.AddSingleton<IWorkHandler, RebuildIndexHandler>();
        services.AddSingleton<IServerCommand, RebuildIndexCommand>();
        services.AddHostedService<IndexAtStart>();
        services.AddApiPart(
            new()
            {
                Fields = new Dictionary<Type, IReadOnlyList<ApiField>>
                {
                    [typeof(CallDetailResource)] = [new(TranscriptOfCall.Field, typeof(TranscriptFactsResource), Facts)],
                },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(TranscriptFactsResource)] = Facts,
                    [typeof(TranscriptResource)] = """
                        {"callId":"c8061992c89a65e3790bfa0aaca6f069","language":"en","languageConfidence":null,"confidence":0.91,"provider":"Embedded",
                        "languageUnsure":false,"spokenDigitsUnknown":false,"segments":[]}
                        """,
                    [typeof(SegmentResource)] = """
                        {"segment":3,"speaker":"caller","start":12.4,"end":15.1,"text":"My card number is [card].","confidence":0.93,"language":null,
                        "recordingId":"2017","sentiment":{"label":"neutral","score":0.9,"value":0.02},"words":[],
                        "redactions":[{"start":13.2,"end":15.1,"type":"card","timedOut":false}],"corrections":[]}
                        """,
                    [typeof(SentimentResource)] = """{"label":"negative","score":0.71,"value":-0.6}""",
                    [typeof(WordResource)] = """{"text":"order","start":12.4,"end":12.8,"confidence":0.97}""",
                    [typeof(CorrectionResource)] = """{"start":8,"length":10,"original":"sales force"}""",
                    [typeof(RedactionResource)] = """{"start":13.2,"end":15.1,"type":"card","timedOut":false}""",
                },
            },
            TranscriptJson.Default);
    }

    private static CallKeys KeysOf(IServiceProvider provider) => new(
        provider.GetRequiredService<MasterKeySource>(),
        provider.GetRequiredService<ICommitter>(),
        provider.GetRequiredService<ErasedCalls>(),
        provider.FindLive());

    private static ITranscriptRows RowsOf(IServiceProvider provider) => provider.IsInMemory()
        ? new MemoryTranscripts()
        : new SqliteTranscripts(provider.GetRequiredService<HistoryDatabase>(), provider.GetRequiredService<ErasedCalls>());
}
