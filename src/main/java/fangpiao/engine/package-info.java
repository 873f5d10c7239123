/**
 * Where the workflow engine and the office meet. Here the engine is set up; here every form that comes in is checked
 * against its own rules on the server, whoever sends it; here what a form collected is handed on to the next service
 * task without being stored a second time; and here a refusal of the domain becomes one Chinese sentence for the clerk.
 * The rules about persons (who may take which task) are asked of the {@link fangpiao.engine.Office}, which the identity
 * module is; how long a task may take is asked of the {@link fangpiao.engine.TimeLimits}, which stand in the rules.
 */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = "shared")
package fangpiao.engine;
