using ContactCenter.Access.Audit;
using ContactCenter.Api;
using ContactCenter.Calls.Resources;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Holds;

/// <summary>Calls that must be kept: age removes nothing of them, and nobody erases them.</summary>
internal static class HoldsFeature
{
    private const string Hold = """{"reason":"Court of Example, case 17","until":"2027-01-05T00:00:00Z","by":"sue","at":"2026-01-05T10:00:00Z"}""";

    public static void AddHolds(this IServiceCollection services)
    {
        services.AddSingleton(HoldsOf);
        services.AddSingleton<ICallDetailPart, HoldOfCall>();
        services.AddApiPart(
            new()
            {
                Fields = new Dictionary<Type, IReadOnlyList<ApiField>>
                {
                    [typeof(CallDetailResource)] = [new(HoldOfCall.Field, typeof(HoldResource), Hold)],
                },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(HoldResource)] = Hold,
                    [typeof(HoldRequest)] = """{"reason":"Court of Example, case 17","until":"2027-01-05T00:00:00Z"}""",
                },
            },
            HoldJson.Default);
    }

    private static CallHolds HoldsOf(IServiceProvider provider)
    {
        var isInMemory = provider.GetRequiredService<StorageSettings>().Provider == StorageProvider.Memory;
        return new(
            isInMemory ? null : provider.GetRequiredService<StorageFolder>().Live,
            provider.GetRequiredService<ErasedCalls>(),
            provider.GetRequiredService<ICommitter>(),
            provider.GetRequiredService<AuditLog>(),
            provider.GetRequiredService<TimeProvider>());
    }
}
