namespace ContactCenter.Simulator.Platform;

/// <summary>A live conversation as it was at one instant.</summary>
/// <param name="Id">The conversation's uuid.</param>
/// <param name="Name">The name that NCCOs know it by; <c>null</c> for the conversation that each call begins in.</param>
/// <param name="Started">Whether its members hear each other; before, they hear their hold music.</param>
/// <param name="Legs">Who is in it, in the order of joining.</param>
public sealed record ConversationSnapshot(string Id, string? Name, bool Started, IReadOnlyList<string> Legs);
