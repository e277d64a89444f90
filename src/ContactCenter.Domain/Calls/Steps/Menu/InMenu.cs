namespace ContactCenter.Domain.Calls.Steps.Menu;

/// <summary>Hears a menu and chooses.</summary>
/// <param name="Behind">The menus that <c>#</c> leads back to, the nearest first.</param>
public sealed record InMenu(
    string Menu,
    ImmutableStack<string> Behind,
    int NoInputs,
    int NoMatches) : CallState
{
    internal override CallStep Step => new MenuStep(this);

    /// <summary>The first menu of a call, or one that a choice leads to.</summary>
    internal static InMenu First(string menu) => new(menu, ImmutableStack<string>.Empty, NoInputs: 0, NoMatches: 0);
}
