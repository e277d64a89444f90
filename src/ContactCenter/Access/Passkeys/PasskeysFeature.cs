using ContactCenter.Access.Sessions;
using ContactCenter.Api;

namespace ContactCenter.Access.Passkeys;

/// <summary>Passkeys in the place of passwords.</summary>
internal static class PasskeysFeature
{
    public static void AddPasskeys(this IServiceCollection services)
    {
        services.AddSingleton(provider => new PasskeyDomain(provider.GetRequiredService<SignInSettings>().Console));
        services.AddSingleton<PasskeyCheck>();
        services.AddSingleton<PasskeyChanges>();
        services.AddSingleton<PasskeySignIn>();
        services.AddSingleton<PasskeyByCode>();
        services.AddApiPart(
            new()
            {
                Examples = new Dictionary<Type, string>
                {
                    [typeof(PasskeyResource)] = """
                        {"id":"AQIDBAUGBwgJCgsMDQ4PEA","name":"My phone","backedUp":true,"createdAt":"2026-01-05T10:00:00Z","lastUsedAt":null}
                        """,
                    [typeof(PasskeyRequest)] = """{"name":"My phone","credential":{"id":"AQIDBAUGBwgJCgsMDQ4PEA","type":"public-key","response":{}}}""",
                    [typeof(PasskeyCodeRequest)] = """{"user":"sue","code":"7K4M-Q2XD-VB9R-3HTC"}""",
                    [typeof(PasskeyByCodeRequest)] = """
                        {"user":"sue","code":"7K4M-Q2XD-VB9R-3HTC","name":"My phone",
                        "credential":{"id":"AQIDBAUGBwgJCgsMDQ4PEA","type":"public-key","response":{}}}
                        """,
                    [typeof(PasskeySignInRequest)] = """{"credential":{"id":"AQIDBAUGBwgJCgsMDQ4PEA","type":"public-key","response":{}}}""",
                },
            },
            PasskeyJson.Default);
    }
}
