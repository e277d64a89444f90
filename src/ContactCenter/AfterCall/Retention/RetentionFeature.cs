using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Retention;

/// <summary>What has become too old goes: sounds, transcripts, calls.</summary>
internal static class RetentionFeature
{
    public static void AddRetention(this IServiceCollection services)
    {
        services.AddSettings(CallRetentionSettings.Read, CallRetentionSettings.SectionName);
        services.AddSingleton<AgedTranscripts>();
        services.AddSingleton<ITranscriptAge, TranscriptAge>();
        services.AddHostedService<SoundRetention>();
        services.AddHostedService<TranscriptRetention>();
        services.AddHostedService<CallRetention>();
        services.AddSingleton<IStartLines, RetentionStartLines>();
    }
}
