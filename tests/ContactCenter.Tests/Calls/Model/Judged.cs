using System.Collections.Immutable;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>One fact that a call learnt, and what was to be done because of it.</summary>
internal sealed record Judged(DateTimeOffset At, LegId Call, CallEvent Fact, CallSession After, ImmutableArray<CallEffect> Effects);
