using ContactCenter.Api;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Audit;

/// <summary>Who did what.</summary>
internal static class AuditFeature
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddSettings(RetentionSettings.Read, RetentionSettings.SectionName);
        services.AddSingleton(TrailOf);
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditedTable>();
        services.AddSingleton<ListAnswers>();
        services.AddSingleton<Denials>();
        services.AddHostedService<AuditRetention>();
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [AuditEndpoints.Tag] = "Who did what." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(AuditResource)] = """
                        {"id":"23","at":"2026-01-05T10:00:00Z","who":"ada","action":"callMoved","object":"c8061992c89a65e3790bfa0aaca6f069",
                        "before":{"department":"Sales"},"after":{"department":"Support"},"address":"203.0.113.5"}
                        """,
                },
            },
            AuditJson.Default);
    }

    private static IAuditTrail TrailOf(IServiceProvider provider) =>
        provider.GetRequiredService<StorageSettings>().Provider == StorageProvider.Sqlite
            ? new SqliteAuditTrail(provider.GetRequiredService<StorageFolder>().Live, provider.GetRequiredService<ICommitter>())
            : new MemoryAuditTrail();
}
