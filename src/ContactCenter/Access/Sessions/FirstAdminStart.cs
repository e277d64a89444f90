using ContactCenter.Access.Users;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Sessions;

/// <summary>
/// Makes the code for the first admin at a start at which no admin can sign in. The simulator has made-up people instead; without a store a
/// person would be gone with the process.
/// </summary>
internal sealed class FirstAdminStart(
    AccessStore store, FirstAdminCode code, SignInSettings settings, Deployment deployment, StorageSettings storage) : IHostedService, IStartLines
{
    /// <exception cref="SettingsException">The folder cannot be written.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var canAdminSignIn = settings.OpenId is { MakesAdmins: true } || store.State.Admins(settings.OpenId).Any();
        var isNeeded = deployment.IsLive && storage.Provider != StorageProvider.Memory && !canAdminSignIn;
        try
        {
            if (isNeeded)
                code.Make();
            else
                code.End();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([new("Storage:Path", $"'{storage.Path}' cannot be used: {fault.Message}")]);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public IEnumerable<StartLine> Tell(Uri local)
    {
        if (code.IsOpen)
            yield return StartLine.Information($"No admin can sign in yet. The code in {code.Path} makes the first one, within the hour, on the sign-in page.");
    }
}
