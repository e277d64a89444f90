namespace ContactCenter.Simulator.Nccos;

/// <summary>Words of a talk, and how long it falls silent after them.</summary>
/// <param name="Words">Without markup; empty when the talk begins with silence.</param>
/// <param name="Pause">Seconds.</param>
internal sealed record SpokenPart(string Words, double Pause);
