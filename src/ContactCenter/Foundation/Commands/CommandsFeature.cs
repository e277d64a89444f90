namespace ContactCenter.Foundation.Commands;

/// <summary>Commands of the program that the running server carries out.</summary>
internal static class CommandsFeature
{
    public static void AddServerCommands(this IServiceCollection services)
    {
        services.AddSingleton<ServerCommands>();
        services.AddSingleton(CommandTransport.OfThisSystem);
        services.AddSingleton<CommandSocket>();
    }
}
