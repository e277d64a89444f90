using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.Applications;

namespace ContactCenter.Setup;

/// <summary>The account's key and secret. The secret is never written anywhere.</summary>
internal sealed record Credentials(string ApiKey, string ApiSecret)
{
    private const string KeyVariable = "VONAGE_API_KEY";
    private const string SecretVariable = "VONAGE_API_SECRET";

    /// <exception cref="SetupException">Nobody tells them.</exception>
    public static Credentials From(SetupMachine machine)
    {
        var key = SettingsReader.Trimmed(machine.Environment(KeyVariable));
        var secret = SettingsReader.Trimmed(machine.Environment(SecretVariable));
        if (key is null || secret is null)
            machine.Console.Say($"The account's API key and API secret stand at {Dashboard.ApiSecret}.");
        key ??= SettingsReader.Trimmed(machine.Console.Ask("API key:"));
        secret ??= key is null ? null : SettingsReader.Trimmed(machine.Console.AskSecret("API secret (not shown, not kept):"));
        return key is not null && secret is not null
            ? new(key, secret)
            : throw new SetupException(
                $"setup needs the account's API key and API secret: {KeyVariable} and {SecretVariable} in the environment, or typed in.");
    }

    /// <summary>Without the secret, wherever somebody writes it.</summary>
    public override string ToString() => ApiKey;
}
