using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Api;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Search;

/// <summary>Full-text search over what was said in calls.</summary>
internal static class SearchFeature
{
    /// <remarks>
    /// Whoever keeps the transcripts registers <see cref="ITranscriptTexts"/>, and whoever keeps their vectors <see cref="IStoredPassages"/>.
    /// </remarks>
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSettings(SearchSettings.Read, SearchSettings.SectionName);
        services.AddSingleton<TranscriptSearch>();
        services.AddHostedService<SearchSwitch>();
        services.AddSingleton<MeaningIndex>();
        services.AddSingleton<MeaningFeed>();
        services.AddSingleton<MeaningSearch>();
        services.AddSingleton<QuestionLimit>();
        services.AddSingleton<LateQuestions>();
        services.AddSingleton<IQuestionVectors, QuestionVectors>();
        services.AddHostedService<MeaningLoader>();
        services.AddApiPart(
            new()
            {
                Texts = [typeof(SearchCursor), typeof(SearchCursor?)],
                Examples = new Dictionary<Type, string>
                {
                    [typeof(SearchHitResource)] = """
                        {"callId":"c8061992c89a65e3790bfa0aaca6f069","recordingId":"2017","start":12.4,"speaker":"caller","text":"My order has not arrived.",
                        "highlights":[[3,8]],"score":0.82,"caller":"447700900001","department":"Sales","startedAt":"2026-01-05T10:00:08+00:00"}
                        """,
                    [typeof(SearchResource)] = """
                        {"items":[],"next":null,"total":0,"meaning":{"since":"2026-01-05T10:00:08+00:00","state":"on"}}
                        """,
                    [typeof(MeaningResource)] = """{"since":"2026-01-05T10:00:08+00:00","state":"on"}""",
                },
            },
            SearchApiJson.Default);
        services.AddSingleton<IStartLines, SearchStartLines>();
    }
}
