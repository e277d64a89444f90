global using ContactCenter.Domain.Calls;
global using ContactCenter.Domain.Plan;
global using ContactCenter.Voice;
global using ContactCenter.Voice.CallControl;
