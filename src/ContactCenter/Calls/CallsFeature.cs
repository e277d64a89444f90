using ContactCenter.Api;
using ContactCenter.Calls.Effects;
using ContactCenter.Calls.Plan;
using ContactCenter.Calls.Plan.Replays;
using ContactCenter.Calls.Plan.TestCalls;
using ContactCenter.Calls.Plan.Versions;
using ContactCenter.Calls.Resources;
using ContactCenter.Calls.Services;
using ContactCenter.Calls.Stores;
using ContactCenter.Calls.Stores.FromJournal;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Telemetry;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls;

/// <summary>The calls and what is to be done for them.</summary>
internal static class CallsFeature
{
    public static void AddCalls(this IServiceCollection services)
    {
        services.AddApiPart(CallApi.Description, CallJson.Default);
        services.AddSettings(CallLimits.Read, CallLimits.SectionName);
        services.AddSettings(ServiceSettings.Read);
        services.AddPlan();
        services.AddTestCalls();
        services.AddReplays();
        services.AddHostedService<CallDrain>();
        services.AddSingleton<IGauges, CallGauges>();
        services.AddHealthChecks().AddCheck<CallsHealthCheck>(CallsHealthCheck.Name);
        services.AddSingleton<IStorageUpgrade, JournalUpgrade>();
        services.AddSingleton<CallMetrics>();
        services.AddServices();
        services.AddSingleton(provider => new OldSurveys(
            provider.GetRequiredService<PlanSource>().Current.Survey.Questions, provider.GetRequiredService<ILogger<OldSurveys>>()));
        services.AddSingleton<HistoryDatabase>();
        services.AddSingleton(ErasedOf);
        services.AddSingleton(ErasureKey.Column);
        services.AddSingleton<IWrappedKeyFile>(new ErasureKeyFile());
        services.AddSingleton(HistoryOf);
        services.AddSingleton<CallNotifier>();
        services.AddSingleton<ICallStore>(StoreOf);
        services.AddSingleton<CallEngine>();
        services.AddSingleton<CallCommands>();
        services.AddSingleton<CallEdits>();
        services.AddSingleton<LateFacts>();
        services.AddSingleton<IWorkHandler, TimerHandler>();
        services.AddSingleton<IWorkHandler, CreateAgentLegHandler>();
        services.AddSingleton<IWorkHandler, TransferCallerHandler>();
        services.AddSingleton<IWorkHandler, AnnounceRecordingHandler>();
        services.AddSingleton<IWorkHandler, RecordLegHandler>();
        services.AddSingleton<IWorkHandler, HangUpHandler>();
        services.AddSingleton<IWorkHandler, LookUpHandler>();
        services.AddSingleton<IWorkHandler, LateFactHandler>();
        services.AddSingleton<IWorkHandler, StrayLegHandler>();
    }

    private static ICallHistory HistoryOf(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<StorageSettings>();
        if (settings.Provider == StorageProvider.Memory)
            return new MemoryCallHistory(settings.KeptCalls);
        var live = LiveOf(provider);
        var moved = MovedCalls.Read(live, provider.GetRequiredService<TimeProvider>().GetUtcNow());
        return ActivatorUtilities.CreateInstance<SqliteCallHistory>(provider, live, moved);
    }

    private static CallStore StoreOf(IServiceProvider provider)
    {
        var isInMemory = provider.GetRequiredService<StorageSettings>().Provider == StorageProvider.Memory;
        var left = isInMemory ? CallsLeft.Nothing : CallsLeft.Read(LiveOf(provider));
        return ActivatorUtilities.CreateInstance<CallStore>(provider, left);
    }

    private static ErasedCalls ErasedOf(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<StorageSettings>();
        var master = provider.GetRequiredService<MasterKeySource>();
        return settings.Provider == StorageProvider.Memory ? new(ErasureKey.New(master)) : ErasedCalls.Read(LiveOf(provider), settings.Path, master);
    }

    private static DatabaseFile LiveOf(IServiceProvider provider) => provider.GetRequiredService<StorageFolder>().Live;
}
