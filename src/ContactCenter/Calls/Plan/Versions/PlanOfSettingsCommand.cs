using System.Globalization;
using System.Text;
using System.Text.Json;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Commands;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>
/// Does what <c>plan use-settings</c> asks for, in the running server or without one. The command sends the plan of the settings as they are now: the
/// server's own are those of its start.
/// </summary>
internal sealed class PlanOfSettingsCommand(PlanOfSettings settings) : IServerCommand
{
    /// <summary>As it is typed.</summary>
    public const string CommandName = "plan";

    private static readonly PlanNote Note = new(Doer.Command, "The settings were put in force by command.", IsProven: true);

    public string Name => CommandName;

    public async Task<ServerReply> RunAsync(JsonElement body, CancellationToken cancellationToken)
    {
        List<SettingsFault> faults = [];
        var plan = PlanDocument.Parse(Encoding.UTF8.GetBytes(body.GetRawText()), faults);
        if (plan is null || faults.Count > 0)
            return ServerReply.Refused(new SettingsException(faults).Message);
        return await PublishAsync(plan);
    }

    private async Task<ServerReply> PublishAsync(PlanDocument plan)
    {
        var before = settings.State;
        if (before.Current.Number == 0)
        {
            return ServerReply.Done(before.Current.Hash == plan.Hash
                ? "The plan of the settings is in force: there is nothing to change."
                : "No version is published, and the settings were changed since the server has started: they are in force when it starts again.");
        }

        if (await settings.PublishAsync(plan, Note) is PlanPublication.Faulty faulty)
            return ServerReply.Refused(new SettingsException(faulty.Faults).Message);
        var now = settings.State.Current.Number;
        return ServerReply.Done(now == before.Current.Number
            ? string.Create(CultureInfo.InvariantCulture, $"The settings say what is in force, version {now}.")
            : string.Create(CultureInfo.InvariantCulture, $"The plan of the settings is version {now}, and in force."));
    }
}
