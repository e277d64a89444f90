using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.Applications;

namespace ContactCenter.Setup;

/// <summary>What is left to do when <c>setup</c> is done.</summary>
internal static class RemainingWork
{
    /// <summary>Settings that <c>setup</c> writes and that the environment would win over.</summary>
    private static readonly string[] Written =
        ["PublicUrl", "Vonage:Platform", "Vonage:WebhookSecurity", "Vonage:ApiBaseUrl", "Vonage:Region", "Vonage:ApplicationId", "Vonage:ApiKey",
            "Vonage:SignatureSecret", "Vonage:Number", "Vonage:PrivateKeyPath", "Vonage:PrivateKey"];

    public static IEnumerable<string> Of(SetupFile file, AccountNumber number, bool hasSecret, Func<string, string?> environment)
    {
        if (!hasSecret)
        {
            yield return $"Run setup again with the signature secret at hand: {Dashboard.SignatureSecret}. Until then the contact center runs with the "
                + "simulator.";
        }

        if (!file.Has("Departments"))
        {
            yield return $"Say in {LocalSettings.FileName} whose phones ring: \"Departments\": "
                + $"{{ \"Sales\": {{ \"Endpoint\": {{ \"Number\": \"…\" }} }}, \"Support\": … }}. The numbers so far are reserved for fiction.";
        }

        if (!file.Has("ApiKeys"))
            yield return $"For the API, add a key of your own: \"ApiKeys\": [ {{ \"Name\": \"me\", \"Key\": \"…\", \"Role\": \"Admin\" }} ].";
        foreach (var variable in Written.Select(key => key.Replace(":", "__", StringComparison.Ordinal)).Where(name => environment(name) is not null))
            yield return $"{variable} stands in the environment and wins over {LocalSettings.FileName}: take it out.";
        if (!hasSecret)
            yield break;
        yield return "Start the contact center in this folder: dotnet run --project src/ContactCenter";
        yield return $"Call {number}. At the first webhook the log says whether the signature secret is right.";
    }
}
