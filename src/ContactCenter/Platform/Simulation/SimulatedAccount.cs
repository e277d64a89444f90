using ContactCenter.Platform.CallsApi;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Platform.Simulation;

/// <summary>The simulated account is ours: our keys, our limits, our numbers.</summary>
internal sealed class SimulatedAccount(VonageSettings settings, VonageAccount account, ISimulatedLines lines)
{
    /// <summary>A phone to call from; the number is reserved for fiction.</summary>
    private const string Caller = "447700900001";

    public SimulatorOptions Complete(SimulatorOptions options)
    {
        options.ApplicationId = account.ApplicationId;
        options.ApiKey = account.ApiKey;
        options.SignatureSecret = settings.WebhookSecurity == WebhookSecurityKind.Signed ? account.SignatureSecret : null;
        options.ApplicationPublicKey = account.Key.ExportSubjectPublicKeyInfoPem();
        options.Numbers = [.. Numbers(lines, settings)];
        options.CallsPerSecond = settings.CallsPerSecond;
        options.RequestsPerSecond = settings.RequestsPerSecond;
        var named = NamedPhones().ToList();
        if (options.Phones.Count == 0)
            options.Phones = named;
        foreach (var phone in options.Phones)
            phone.Name ??= named.Find(known => known.Number == phone.Number)?.Name;
        return options;
    }

    /// <summary>All that can be dialled, the account's own first.</summary>
    public static IEnumerable<string> Numbers(ISimulatedLines lines, VonageSettings settings) =>
        lines.Numbers.Prepend(settings.FirstNumber).Distinct(StringComparer.Ordinal);

    /// <summary>A caller, and whom the contact center rings.</summary>
    private IEnumerable<PhoneOptions> NamedPhones() => lines.Phones
        .Select(line => new PhoneOptions { Number = line.Number, Name = line.Name })
        .Prepend(new PhoneOptions { Number = Caller, Name = "Caller" });
}
