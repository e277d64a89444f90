using ContactCenter;
using ContactCenter.Access.Commands;
using ContactCenter.AfterCall.Delivery;
using ContactCenter.AfterCall.Imports;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls.Plan.Versions;
using ContactCenter.Demo;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Setup;
using ContactCenter.Speech.Transcription.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Serilog;

ProgramCommand[] commands =
[
    new("", "runs the contact center", ServeAsync),
    new(
        "demo",
        "plays one whole call in the terminal, with the simulator as the platform",
        context => DemoCall.RunAsync(context, app => app.MapContactCenter()))
    {
        Flags = [KeptDemo.Flag],
        Help = KeptDemo.Help,
    },
    new("setup", "brings number, application, key and settings of a Vonage account", context => SetupCommand.RunAsync(args, context.Time))
    {
        Options = SetupCommand.Options,
        Help = SetupCommand.Help,
    },
    new("backup", "copies all calls to a file; the server may run", BackupAsync) { Arguments = ["FILE"] },
    new("compact", "gives back the room that removed calls have left in the history; the server does not run", CompactAsync),
    new("plan", "puts the menus and departments of the settings in force again; the server may run", PlanCommand.RunAsync)
    {
        Arguments = [PlanCommand.UseSettings],
    },
    new("users", "adds and changes the people who may sign in; the server may run", context => UsersCommand.RunAsync(context, new TerminalConsole().AskSecret))
    {
        Arguments = [string.Join('|', UserVerbs.All)],
        OptionalArguments = ["NAME"],
        Options = [UsersCommand.RoleOption, UsersCommand.NameOption],
        Help = UsersCommand.Help,
    },
    new("models", "shows and brings the models by which speech becomes text; the server may run",
        context => ModelsCommand.RunAsync(context, isTerminal: !Console.IsOutputRedirected))
    {
        Arguments = ModelsCommand.Verbs,
        OptionalArguments = ModelsCommand.What,
        Options = [ModelsCommand.Sha256],
        Flags = [ModelsCommand.Unchecked],
        Help = ModelsCommand.Help,
    },
    new("import", "brings a folder of recordings of the past in; the server may run",
        context => ImportCommand.RunAsync(context, isTerminal: !Console.IsOutputRedirected))
    {
        Arguments = [ImportCommand.Argument],
        Options = [ImportCommand.SourceOption],
        Help = ImportCommand.Help,
    },
    new("search", "has the index of transcripts built anew; the server may run", SearchCommand.RunAsync) { Arguments = [SearchCommand.Rebuild] },
    new("crm", "tells which fields and rights a target of Salesforce lacks; the server may run", CrmCommand.RunAsync)
    {
        Arguments = [CrmCommand.Check, CrmCommand.Name],
    },
    new("restore", "puts a backup in the place of all calls, which are set aside", RestoreAsync)
    {
        Arguments = ["FILE"],
        Flags = [RestoredKeys.WithoutRecordings],
        Help = RestoredKeys.Help,
    },
    new("rotate-key", "puts another master key of recordings in the place of the one that there is; the server does not run", RotateKeyCommand.RunAsync)
    {
        Options = [RotateKeyCommand.NewKeyPath],
        Help = RotateKeyCommand.Help,
    },
];

Log.Logger = SerilogSetup.CreateBootstrapLogger();
try
{
    var command = CommandLine.CommandOf(args, commands);
    if (CommandLine.AsksForHelp(args))
        return await SayAsync(command.Help ?? CommandLineHelp.Of(commands));
    if (CommandLine.AsksForVersion(args))
        return await SayAsync(CommandLineHelp.Version);
    var line = CommandLine.Read(args, commands);
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = line.Settings, ContentRootPath = AppContext.BaseDirectory });
    line.RefuseUnknownOptions(SettingsFiles.SectionsOf(builder.Configuration));
    builder.Services.AddSingleton(TimeProvider.System);
    builder.AddContactCenter();
    return await line.Command.RunAsync(new(builder, line.Arguments, TimeProvider.System, Console.Out) { Typed = line.Typed });
}
catch (Exception fault) when (fault is CommandLineException or SettingsException or StorageException or ListeningException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}
catch (Exception fault) when (fault is not HostAbortedException)
{
    Log.Fatal(fault, "The contact center could not go on");
    return 1;
}
finally
{
    await Log.CloseAndFlushAsync();
}

static async Task<int> ServeAsync(CommandContext context)
{
    if (string.IsNullOrEmpty(context.Builder.Configuration["urls"]))
        context.Builder.WebHost.UseUrls("http://localhost:3000");
    await using var app = context.Builder.Build();
    app.MapContactCenter();
    await Listening.StartAsync(app);
    await app.WaitForShutdownAsync();
    return 0;
}

static Task<int> BackupAsync(CommandContext context) => BackupCommand.BackupAsync(
    context.Arguments[0],
    context.Builder.Configuration,
    context.Time,
    context.Output,
    WrappedKeyPlaces.Of(context.Builder.Services),
    fingerprint => OutsideBackup.Of(context.Builder.Configuration, fingerprint));

static Task<int> CompactAsync(CommandContext context) => CompactCommand.RunAsync(context.Builder.Configuration, context.Output);

static Task<int> RestoreAsync(CommandContext context) => BackupCommand.RestoreAsync(
    context.Arguments[0], context.Builder.Configuration, context.Time, context.Output, RestoredKeys.Of(context).Prepare);

static async Task<int> SayAsync(string text)
{
    await Console.Out.WriteLineAsync(text);
    return 0;
}
