using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Telemetry;

namespace ContactCenter.Foundation.Work;

/// <summary>What is to be done, and who does it. Features add a handler for each of their kinds.</summary>
internal static class WorkFeature
{
    public static void AddWork(this IServiceCollection services)
    {
        services.AddSettings(WorkOptions.Read, WorkOptions.SectionName);
        services.AddSingleton<ReleasedWork>();
        services.AddSingleton<WorkMetrics>();
        services.AddSingleton<IDeadLetters>(provider => provider.GetRequiredService<ICommitter>() is MemoryCommitter
            ? new MemoryDeadLetters()
            : new SqliteDeadLetters(provider.GetRequiredService<StorageFolder>().Live));
        services.AddSingleton<WorkDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<WorkDispatcher>());
        services.AddSingleton<BackgroundWork>();
        services.AddSingleton<WorkRunner>();
        services.AddSingleton<IBackgroundRows>(provider => provider.GetRequiredService<ICommitter>() is MemoryCommitter
            ? new MemoryBackgroundRows()
            : new SqliteBackgroundRows(provider.GetRequiredService<StorageFolder>().Live));
        services.AddSingleton<BackgroundDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundDispatcher>());
        services.AddSingleton<Revivals>();
        services.AddSingleton<IGauges, WorkGauges>();
        services.AddHealthChecks().AddCheck<WorkHealthCheck>(WorkHealthCheck.Name);
    }
}
