using System.Text.Json;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>
/// <c>plan</c> of the program: puts the plan of the settings as they are now in force, through the running server, or by itself where none runs.
/// </summary>
internal static class PlanCommand
{
    public const string UseSettings = "use-settings";

    /// <returns>0.</returns>
    /// <exception cref="CommandLineException">Something else is asked, or it was refused.</exception>
    /// <exception cref="SettingsException">The settings have faults.</exception>
    /// <exception cref="StorageException">The store cannot be used.</exception>
    public static async Task<int> RunAsync(CommandContext context)
    {
        if (context.Arguments[0] != UseSettings)
            throw new CommandLineException($"'{context.Arguments[0]}' is not what can be done with the plan; say plan {UseSettings}.");
        var configuration = context.Builder.Configuration;
        if (BackupCommand.SettingsOf(configuration).Provider == StorageProvider.Memory)
        {
            await context.Output.WriteLineAsync("With Storage:Provider Memory the plan is what the settings say: there is nothing to change.");
            return 0;
        }

        return await RunningServer.DoAsync(
            context, new(PlanOfSettingsCommand.CommandName, JsonElement.Parse(PlanDocument.Of(configuration).Json)));
    }
}
