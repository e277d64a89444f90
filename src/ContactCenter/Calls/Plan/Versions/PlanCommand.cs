using System.Globalization;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>Puts the plan of the settings in force from the command line.</summary>
internal static class PlanCommand
{
    public const string UseSettings = "use-settings";

    /// <exception cref="CommandLineException">Something else is asked.</exception>
    /// <exception cref="StorageException">The server runs.</exception>
    public static async Task<int> RunAsync(CommandContext context)
    {
        if (context.Arguments[0] != UseSettings)
            throw new CommandLineException($"'{context.Arguments[0]}' is not what can be done with the plan; say plan {UseSettings}.");
        await using var app = context.Builder.Build();
        if (app.Services.GetRequiredService<StorageSettings>().Provider == StorageProvider.Memory)
        {
            await context.Output.WriteLineAsync("With Storage:Provider Memory the plan is what the settings say: there is nothing to change.");
            return 0;
        }

        var settings = app.Services.GetRequiredService<PlanOfSettings>();
        var number = settings.State.Current.Number;
        if (number == 0)
        {
            await context.Output.WriteLineAsync("The plan of the settings is in force: there is nothing to change.");
            return 0;
        }

        var publication = await settings.PublishAsync(new(new("command", User: null, Address: null), "The settings were put in force by command."));
        if (publication is PlanPublication.Faulty faulty)
            throw new SettingsException(faulty.Faults);
        var now = settings.State.Current.Number;
        await context.Output.WriteLineAsync(
            now == number
                ? string.Create(CultureInfo.InvariantCulture, $"The settings say what is in force, version {number}.")
                : string.Create(CultureInfo.InvariantCulture, $"The plan of the settings is version {now}, and in force from the next start."));
        return 0;
    }
}
