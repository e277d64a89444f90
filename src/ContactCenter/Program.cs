using ContactCenter;
using ContactCenter.Demo;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

var isDemo = args is ["demo", ..];
var isBackup = BackupCommand.Is(args);
var settings = isDemo ? args[1..] : isBackup ? [.. args.Skip(2)] : args;
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
if (string.IsNullOrEmpty(builder.Configuration["urls"]))
    builder.WebHost.UseUrls("http://localhost:3000");
builder.Services.AddSingleton(TimeProvider.System);
builder.AddContactCenter();

try
{
    if (isBackup)
        return await BackupCommand.RunAsync(args, builder.Configuration, TimeProvider.System, Console.Out);
    if (isDemo)
        return await DemoCall.PlayAsync(builder, Console.Out, inColour: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null);
    await using var app = builder.Build();
    app.MapContactCenter();
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (fault is SettingsException or StorageException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}
