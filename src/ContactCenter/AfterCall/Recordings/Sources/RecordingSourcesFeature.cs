using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>Recording systems beside the platform: who they are, and where their recordings may lie.</summary>
internal static class RecordingSourcesFeature
{
    public static void AddRecordingSources(this IServiceCollection services)
    {
        services.AddSettings(RecordingSourceSettings.Read, RecordingSourceSettings.SectionName);
        services.AddSingleton<SourceDownloads>();
    }
}
