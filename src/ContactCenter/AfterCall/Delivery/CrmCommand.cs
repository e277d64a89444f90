using ContactCenter.AfterCall.Delivery.Salesforce;
using ContactCenter.Foundation.Hosting;

namespace ContactCenter.AfterCall.Delivery;

/// <summary><c>crm</c> of the program: tells what a target of Salesforce lacks.</summary>
internal static class CrmCommand
{
    public const string Check = "check";
    public const string Name = "NAME";

    /// <returns>0: it lacks nothing; 1: what it lacks is written.</returns>
    /// <exception cref="CommandLineException">Something else is asked, or there is no such target.</exception>
    /// <exception cref="Foundation.Settings.SettingsException">The settings have faults.</exception>
    public static async Task<int> RunAsync(CommandContext context)
    {
        if (context.Arguments[0] != Check)
            throw new CommandLineException($"'{context.Arguments[0]}' is not what can be done with a CRM; say crm {Check} {Name}.");
        await using var app = context.Builder.Build();
        var settings = app.Services.GetRequiredService<DeliverySettings>();
        if (settings.Find(context.Arguments[1]) is not { Org: not null } target)
            throw new CommandLineException($"Delivery:Targets has no '{context.Arguments[1]}' of the kind {nameof(DeliveryKind.Salesforce)}.");
        var findings = await app.Services.GetRequiredService<OrgCheck>().RunAsync(target, CancellationToken.None);
        foreach (var finding in findings)
            await context.Output.WriteLineAsync($"{finding.Kind} {finding.Field ?? target.Name}: {finding.Text}");
        if (findings.Count == 0)
            await context.Output.WriteLineAsync($"{target.Name} lacks nothing.");
        return findings.Count == 0 ? 0 : 1;
    }
}
