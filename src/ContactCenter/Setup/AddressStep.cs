using ContactCenter.Platform.Applications;

namespace ContactCenter.Setup;

/// <summary>How the platform reaches this machine: as it was told, by a running ngrok, or as it was before.</summary>
internal sealed class AddressStep(SetupArguments arguments, SetupMachine machine, SetupFile file)
{
    /// <summary>The port that the contact center listens on unless it is told another one.</summary>
    private const int Port = 3000;

    private static readonly string[] TunnelDomains = [".ngrok.io", ".ngrok.app", ".ngrok.dev", ".ngrok-free.app", ".ngrok-free.dev"];

    /// <returns>With a slash at its end.</returns>
    public async Task<Uri> RunAsync(CancellationToken cancellationToken)
    {
        var known = file["PublicUrl"] is { } text ? SetupArguments.Url("PublicUrl", text) : null;
        var url = arguments.PublicUrl ?? await FindAsync(known, cancellationToken);
        file["PublicUrl"] = url.AbsoluteUri;
        file.Save();
        machine.Console.Say($"The platform reaches this machine at {url}");
        return url;
    }

    private async Task<Uri> FindAsync(Uri? known, CancellationToken cancellationToken)
    {
        var tunnels = await AccountApis.TunnelsAsync(machine.Platform, arguments.Ngrok, machine.Time, cancellationToken);
        if (tunnels.FirstOrDefault(tunnel => tunnel.LeadsToPort(Port)) is { } ours)
            return known is null || known == ours.PublicUrl || IsTunnel(known) || PrefersTunnel(known, ours) ? ours.PublicUrl : known;
        foreach (var other in tunnels)
            machine.Console.Say($"ngrok leads {other.PublicUrl} to {other.LeadsTo}, and not to port {Port}, where the contact center listens.");
        if (known is not null)
            return known;
        return arguments.Against is { IsLoopback: true } ? new($"http://localhost:{Port}/") : Ask();
    }

    private bool PrefersTunnel(Uri known, Tunnel tunnel) =>
        machine.Console.Agrees($"So far the platform reaches this machine at {known}. Is it {tunnel.PublicUrl} of the running ngrok from now on?");

    private static bool IsTunnel(Uri url) => TunnelDomains.Any(domain => url.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));

    private Uri Ask()
    {
        machine.Console.Say($"No ngrok runs here (ngrok http {Port} starts one). At which other address does the internet reach this machine?");
        return machine.Console.Ask("https://… :") is { Length: > 0 } text
            ? SetupArguments.Url("The address", text)
            : throw new SetupException(
                $"Without an address the platform cannot reach this machine. Start \"ngrok http {Port}\", or say --public-url, and run setup again.");
    }
}
