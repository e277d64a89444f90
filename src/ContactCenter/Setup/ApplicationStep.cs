using ContactCenter.Platform.Applications;
using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Setup;

/// <summary>Our application: found, or created, with our addresses, signed webhooks and our key.</summary>
internal sealed class ApplicationStep(SetupArguments arguments, SetupMachine machine, SetupFile file, ApplicationsApi api)
{
    private const string IdKey = "Vonage:ApplicationId";
    private const string RegionKey = "Vonage:Region";

    /// <param name="all">The account's applications.</param>
    /// <param name="publicUrl">How the platform reaches us.</param>
    /// <param name="publicKey">PEM.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<VoiceApplication> RunAsync(IReadOnlyList<VoiceApplication> all, Uri publicUrl, string publicKey, CancellationToken cancellationToken)
    {
        var application = Find(all, publicKey) is { } found
            ? await UpdateAsync(found.Id, publicUrl, publicKey, cancellationToken)
            : await CreateAsync(publicUrl, publicKey, cancellationToken);
        if (!application.IsReady(publicUrl, publicKey, arguments.Region))
        {
            machine.Console.Say($"Look at the application in the dashboard: the platform does not show it as it was written (addresses, signed "
                + $"webhooks, key{(arguments.Region is null ? "" : ", region")}).");
        }

        file[IdKey] = application.Id;
        file[RegionKey] = application.Region is { } region && PlatformRegions.AddressOf(region) is not null ? region : null;
        file.Save();
        return application;
    }

    private VoiceApplication? Find(IReadOnlyList<VoiceApplication> all, string publicKey)
    {
        if (file[IdKey] is { } id)
        {
            if (all.FirstOrDefault(application => application.Id == id) is { } known)
                return known;
            machine.Console.Say($"The account has no application {id} any more.");
        }

        if (all.FirstOrDefault(application => application.HasKey(publicKey)) is { } ours)
            return ours;
        return all.Where(application => application.Name == arguments.Name).ToList() switch
        {
            [] => null,
            [var single] => single,
            var several => machine.Console.Chosen($"Several applications are called {arguments.Name}. Which is it?", several, application => application.Id)
                ?? throw new SetupException($"Several applications are called {arguments.Name}. Say --name for another one, or run setup again and choose."),
        };
    }

    private async Task<VoiceApplication> UpdateAsync(string id, Uri publicUrl, string publicKey, CancellationToken cancellationToken)
    {
        var read = (await api.GetAsync(id, cancellationToken)).OrStop("The application cannot be read");
        if (read.IsReady(publicUrl, publicKey, arguments.Region))
        {
            machine.Console.Say($"The application {read.Name} ({id}) is as it should be.");
            return read;
        }

        if (read.HasSomeKey && !read.HasKey(publicKey))
            ConfirmNewKey(read);
        var updated = await api.UpdateAsync(read.With(publicUrl, publicKey, arguments.Region), cancellationToken);
        if (updated.Outcome is ApiOutcome.Unknown)
            updated = await api.GetAsync(id, cancellationToken);
        var application = updated.OrStop("The application was not changed");
        if (!application.HasKey(publicKey))
            throw new SetupException($"It is not known whether the application {id} was changed ({updated.Reason}). Run setup again.");
        machine.Console.Say($"The application {application.Name} ({id}) has our addresses and our key.");
        return application;
    }

    private void ConfirmNewKey(VoiceApplication application)
    {
        machine.Console.Say($"The application {application.Name} ({application.Id}) has another key than the one in this folder. If its private key is "
            + "somewhere, it can be put here as private.key instead.");
        if (!machine.Console.Agrees("Replace its key? Whoever uses the old one is then refused."))
        {
            throw new SetupException(
                "The application was left as it is. Say --name for one of your own, or put its private key into this folder, and run setup again.");
        }
    }

    private async Task<VoiceApplication> CreateAsync(Uri publicUrl, string publicKey, CancellationToken cancellationToken)
    {
        var created = await api.CreateAsync(VoiceApplication.New(arguments.Name).With(publicUrl, publicKey, arguments.Region), cancellationToken);
        var application = created.Outcome is ApiOutcome.Unknown
            ? await LookForAsync(publicKey, created.Reason, cancellationToken)
            : created.OrStop("The application was not created");
        machine.Console.Say($"The application {application.Name} ({application.Id}) was created.");
        return application;
    }

    /// <summary>Names are not unique; our key is.</summary>
    private async Task<VoiceApplication> LookForAsync(string publicKey, string reason, CancellationToken cancellationToken) =>
        (await api.ListAsync(cancellationToken)).Value?.FirstOrDefault(application => application.HasKey(publicKey))
            ?? throw new SetupException(
                $"It is not known whether the application was created ({reason}), and it is not in the account's list. Run setup again: it looks first.");
}
