using System.Net;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Platform.Applications;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Setup;

/// <summary>The steps of <c>setup</c>, in order. Each looks first, keeps what it did in the file, and does nothing twice.</summary>
internal sealed class SetupRun(SetupArguments arguments, SetupMachine machine)
{
    /// <returns>Whether the contact center can be started.</returns>
    /// <exception cref="SetupException">It goes no further.</exception>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var file = SetupFile.Read(machine.Folder);
        var credentials = Credentials.From(machine);
        using var apis = new AccountApis(machine.Platform, arguments.Against, credentials.ApiKey, credentials.ApiSecret, machine.Time);
        var applications = await EnterAsync(apis.Applications, cancellationToken);
        ConfirmAccount(file, credentials.ApiKey);

        var publicKey = new KeyStep(machine, file).Run();
        var publicUrl = await new AddressStep(arguments, machine, file).RunAsync(cancellationToken);
        var application = await new ApplicationStep(arguments, machine, file, apis.Applications)
            .RunAsync(applications, publicUrl, publicKey, cancellationToken);
        var number = await new NumberStep(arguments, machine, file, apis.Numbers).RunAsync(application, cancellationToken);
        var hasSecret = new SignatureStep(machine, file).Run(credentials);
        if (hasSecret)
            GoLive(file);

        machine.Console.Say("");
        machine.Console.Say($"Settings: {Path.Combine(machine.Folder, LocalSettings.FileName)}. Left to do:");
        foreach (var (index, task) in RemainingWork.Of(file, number, hasSecret, machine.Environment).Index())
            machine.Console.Say($"  {index + 1}. {task}");
        return hasSecret;
    }

    /// <summary>Only now is the file complete: before, a start with it would fail.</summary>
    private static void GoLive(SetupFile file)
    {
        file["Vonage:Platform"] = nameof(PlatformKind.Live);
        file["Vonage:WebhookSecurity"] = nameof(WebhookSecurityKind.Signed);
        file.Save();
    }

    private static async Task<IReadOnlyList<VoiceApplication>> EnterAsync(ApplicationsApi api, CancellationToken cancellationToken)
    {
        var reply = await api.ListAsync(cancellationToken);
        if (reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            throw new SetupException($"The platform refuses the API key and secret ({reply.Reason}). Both stand at {Dashboard.ApiSecret}.");
        return reply.OrStop("The platform does not answer");
    }

    /// <summary>A file of another account, or of a stand-in, is not mixed with this one's.</summary>
    private void ConfirmAccount(SetupFile file, string apiKey)
    {
        var standIn = arguments.Against?.AbsoluteUri;
        var (known, knownStandIn) = (file["Vonage:ApiKey"], file["Vonage:ApiBaseUrl"]);
        var isOther = known is not null && (known != apiKey || !SameAddress(knownStandIn, standIn));
        if (isOther && !machine.Console.Agrees($"{LocalSettings.FileName} is for account {known}{At(knownStandIn)}. Set it up for account "
            + $"{apiKey}{At(standIn)} instead? Its application, number and signature secret are then forgotten."))
        {
            throw new SetupException($"{LocalSettings.FileName} was left as it is. Run setup in another folder for the other account.");
        }

        if (isOther)
        {
            foreach (var key in (string[])["Vonage:ApplicationId", "Vonage:Number", "Vonage:SignatureSecret", "Vonage:Region", "Vonage:Platform",
                "Vonage:WebhookSecurity"])
            {
                file[key] = null;
            }
        }

        file["Vonage:ApiKey"] = apiKey;
        file["Vonage:ApiBaseUrl"] = standIn;
        file.Save();
    }

    private static bool SameAddress(string? one, string? other) =>
        one is null || other is null ? one == other : string.Equals(one.TrimEnd('/'), other.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private static string At(string? standIn) => standIn is null ? "" : $" at {standIn}";
}

/// <summary><c>setup</c> goes no further; the message is for people, and says what to do.</summary>
internal sealed class SetupException(string message) : Exception(message);

/// <summary>What <c>setup</c> works with.</summary>
/// <param name="Folder">Where the command was typed: the file and the key are kept there.</param>
/// <param name="Console">Who is asked and told.</param>
/// <param name="Environment">A variable of the environment by its name; <c>null</c>: there is none.</param>
/// <param name="Platform">What requests are sent through; not disposed of.</param>
/// <param name="Time">The clock of time-outs and pauses.</param>
internal sealed record SetupMachine(string Folder, ISetupConsole Console, Func<string, string?> Environment, HttpMessageHandler Platform, TimeProvider Time);
