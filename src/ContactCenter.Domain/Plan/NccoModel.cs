namespace ContactCenter.Domain.Plan;

/// <summary>An NCCO that a service writes while the call runs.</summary>
/// <param name="Path">Where it stands below <c>Ivr:Menus</c>: a caller who is in it is found again by that.</param>
/// <param name="Question">The service that is asked for it, and for what follows from each input.</param>
/// <param name="Then">Where the caller goes when it has come to its end; <c>null</c>: back to the menu.</param>
public sealed record NccoModel(string Path, ServiceCall Question, MenuTarget? Then);
