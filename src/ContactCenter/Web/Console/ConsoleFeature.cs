using ContactCenter.Foundation.Hosting;
using ContactCenter.Platform.Simulation;
using ContactCenter.Web.Live;
using Microsoft.AspNetCore.Builder;

namespace ContactCenter.Web.Console;

/// <summary>The console: files that the build has left beside the program, and one page that leads to all of its addresses.</summary>
internal static class ConsoleFeature
{
    public static void AddConsole(this IServiceCollection services)
    {
        services.AddSingleton(_ => ConsoleFiles.Read(Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        services.AddSingleton<IStartLines, ConsoleStartLines>();
    }

    /// <summary>After the routing: what another feature answers is not the console's.</summary>
    /// <param name="app">The application.</param>
    /// <param name="basePath">What the console's addresses begin with, with a slash at its end.</param>
    public static void UseConsole(this WebApplication app, string basePath)
    {
        var phones = app.Services.GetRequiredService<Deployment>().IsLive ? null : SimulationFeature.Page[1..];
        var files = app.Services.GetRequiredService<ConsoleFiles>();
        var business = app.Services.GetRequiredService<Business>();
        var page = new ConsolePage(
            files.Page ?? PageWithoutConsole.Text, basePath, phones is null ? null : basePath + phones, ServerBuild.Name, business);
        app.Use((context, next) => ConsoleRequests.HandleAsync(context, files, page, next));
    }
}
