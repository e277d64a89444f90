global using System.Collections.Immutable;
global using ContactCenter.Domain.Plan;
global using ContactCenter.Voice;
global using ContactCenter.Voice.CallControl;
