using ContactCenter.Api;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Keys;

/// <summary>Keys of programs: those of the settings, and those that admins make.</summary>
internal static class KeysFeature
{
    public static void AddKeys(this IServiceCollection services)
    {
        services.AddSettings(AccessSettings.Read, AccessSettings.SectionName);
        services.AddSingleton<IStartLines, AccessStartLines>();
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<AccessSettings>();
            return settings.Keys.Count > 0 || provider.GetRequiredService<Deployment>().IsLive
                ? new ApiKeyRing(settings.Keys)
                : new ApiKeyRing([FirstAdminKey.ReadOrMake(provider.GetRequiredService<StorageSettings>().Path)]);
        });
        services.AddSingleton<KnownKeys>();
        services.AddSingleton<KeyChanges>();
        services.AddSingleton<WrongKeyLimit>();
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [KeyEndpoints.Tag] = "Which programs may ask." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(KeyRequest)] = """{"name":"crm","role":"supervisor"}""",
                    [typeof(KeyResource)] = """
                        {"id":"19","name":"crm","role":"supervisor","fromSettings":false,"state":"active","madeBy":"ada",
                        "createdAt":"2026-01-05T10:00:00Z","lastUsedAt":"2026-01-05T10:15:00Z","revokedAt":null,"key":null}
                        """,
                },
            },
            KeyJson.Default);
    }
}
