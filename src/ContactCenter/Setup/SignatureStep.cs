using ContactCenter.Platform.Applications;

namespace ContactCenter.Setup;

/// <summary>The account's signature secret. No API tells it, and whether it is right is seen at the first signed webhook.</summary>
internal sealed class SignatureStep(SetupMachine machine, SetupFile file)
{
    private const string Key = "Vonage:SignatureSecret";

    /// <returns>Whether there is one.</returns>
    public bool Run(Credentials credentials)
    {
        if (file[Key] is not null)
            return true;
        machine.Console.Say($"Webhooks are signed with the account's signature secret. It stands at {Dashboard.SignatureSecret}.");
        var secret = machine.Console.AskSecret("Signature secret (not shown; Enter: later):");
        if (string.IsNullOrWhiteSpace(secret))
            return false;
        if (secret == credentials.ApiSecret)
        {
            machine.Console.Say("That is the API secret, which signs nothing. The signature secret is another one.");
            return false;
        }

        file[Key] = secret;
        file.Save();
        return true;
    }
}
