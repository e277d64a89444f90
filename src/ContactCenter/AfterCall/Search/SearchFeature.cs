using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Search;

/// <summary>Full-text search over what was said in calls.</summary>
internal static class SearchFeature
{
    /// <remarks>Whoever keeps the transcripts registers <see cref="ITranscriptTexts"/>.</remarks>
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSettings(SearchSettings.Read, SearchSettings.SectionName);
        services.AddSingleton<TranscriptSearch>();
        services.AddSingleton<IStartLines, SearchStartLines>();
    }
}
